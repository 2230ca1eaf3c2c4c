// How likely another speaker said it. Fitted by `npm run train -- attributions` on articles its models had not seen.

export const ALTERNATIVE_WEIGHTS = { bias: -3.46, odds: -0.31, next: -1.52, guessed: -0.08 }
