"""What the operator sets: names, meanings, defaults, forms; every mistake at once."""
