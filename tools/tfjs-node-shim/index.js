// danfojs-node uses tensors, moments and the chained tensor methods; tfjs-core with its CPU backend has them all.
require("@tensorflow/tfjs-backend-cpu");
module.exports = require("@tensorflow/tfjs-core");
