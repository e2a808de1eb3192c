"""Calls to our other services: time limits, circuit breakers, retry budgets, answers."""
