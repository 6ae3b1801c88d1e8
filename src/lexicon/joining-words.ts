/** Words for “and” between two names, as the inside of a pattern. */
export const WORDS_FOR_AND = "and|und|et|e|y|og|och|en|ja|i|a|și|si|ve|và|dan|и|та|і|και|و";
