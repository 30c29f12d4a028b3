/** First argument of this command where it is started to read documents for another one of its kind. */
export const workerArgument = "batch-worker-process";
