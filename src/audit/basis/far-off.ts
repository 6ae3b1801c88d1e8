/** A cost a unit that is so many times the median of its like, or so small a part of it, is to be checked. */
export const FAR_OFF = 3;
