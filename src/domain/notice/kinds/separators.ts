/** Between codes written on one line. « Apache License, version 2.0 » is one licence: its comma separates nothing. */
export const codeSeparator = /[;\n]|,(?!\s*v(?:ersion)?[\s.\d])/i;

/** Between names written on one line. */
export const nameSeparator = /[,;\n]/;
