"""Searches for what is wrong in a program that doesn't parse. Each yields causes it thinks possible, the likeliest first.

A search may guess freely: a cause with edits is believed only when `trial.Trials` has proved it.
"""
