"""What the living catalogue must reach: crashes, the way of a press, the cost of watching."""
