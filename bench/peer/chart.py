"""The peer of `key-projects chart district --format svg`: ranked bars of investment by district, from the tidy table."""

import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import pandas as pd

from figures import district_bars, read_projects, use_chinese

source, target = sys.argv[1:3]
use_chinese()
figure, axes = plt.subplots(figsize=(6.8, 4.4))
district_bars(axes, read_projects(source))
figure.savefig(target)
