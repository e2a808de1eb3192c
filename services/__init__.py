"""The services of Ichiba, what they share (chassis) and the command that runs them (console)."""
