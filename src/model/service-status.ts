/** HSDS 3 service.status. A file of its own, so that reading a feed does not pull the schema library into a page. */
export const SERVICE_STATUSES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
