"""What the one who leads does in a running meeting: the timer, the step on the projector, "look up here", free work; and meetings on paper."""
