"""What the attendance of many meetings answers, the export and the register."""
