/** Apart from all schemas: a command line loads it. With two further inputs a run takes 300,000 acts, with three ten times as many. */
export const THOROUGHNESS_MAX = 2;
