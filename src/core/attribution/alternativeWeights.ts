// How likely another speaker said it. Fitted by `npm run train -- attributions` on articles its models had not seen.

export const ALTERNATIVE_WEIGHTS = { bias: -1.5, odds: -0.5, next: -0.7, guessed: 0.3 }
