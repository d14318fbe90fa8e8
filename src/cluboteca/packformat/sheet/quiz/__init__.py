"""Questions with answers: one of several, several of several, an order, pairs, or a short text."""
