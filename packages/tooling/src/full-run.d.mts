export declare const isFullRun: boolean;
export declare const sized: (small: number, full: number) => number;
