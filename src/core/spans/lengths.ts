// Lengths and distances in steps that widen: one token more matters less the farther it is.

/** 0 to 7. */
export const distanceStep = (tokens: number): number =>
  tokens < 0 ? 0 : tokens <= 3 ? tokens : tokens <= 5 ? 4 : tokens <= 9 ? 5 : tokens <= 19 ? 6 : 7

/** 0 to 11. */
export const lengthStep = (tokens: number): number =>
  tokens <= 4
    ? Math.max(0, tokens)
    : tokens <= 6
      ? 5
      : tokens <= 9
        ? 6
        : tokens <= 14
          ? 7
          : tokens <= 24
            ? 8
            : tokens <= 39
              ? 9
              : tokens <= 79
                ? 10
                : 11
