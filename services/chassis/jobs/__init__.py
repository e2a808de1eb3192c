"""Work beside the requests that outlives the process: its contract, its turns and DBOS."""
