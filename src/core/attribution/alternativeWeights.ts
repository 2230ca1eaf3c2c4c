// How likely another speaker said it. Fitted by `npm run train -- attributions` on articles its models had not seen.

export const ALTERNATIVE_WEIGHTS = { bias: -3.48, odds: -0.29, next: -1.51, guessed: -0.08 }
