/** In so many parts a plan can be split. Apart from all schemas: a command line loads it. */
export const PARTS_MAX = 1000;
