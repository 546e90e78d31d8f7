/** Whether the browser keeps data for the site. */

/**
 * Where it does not, the page has the stand-in of overrides/partials/storage_stand_in.html,
 * which is no `Storage`. Nothing else is asked then: Firefox writes an error to the console
 * for each question about service workers.
 */
export const keepsSiteData = () => localStorage instanceof Storage;
