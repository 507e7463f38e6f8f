/** The largest logo of a notice, in bytes. */
export const logoMaxBytes = 200 * 1024;

/** The largest picture a person may send for a logo, in bytes: it is drawn again, smaller. */
export const sentLogoMaxBytes = 1024 * 1024;
