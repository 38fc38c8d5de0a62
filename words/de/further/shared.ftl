# Was auf Seiten steht, die am ersten Abend nicht gebraucht werden.
