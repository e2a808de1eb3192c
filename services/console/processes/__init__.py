"""One child process each: started, watched, stopped with the one that started it."""
