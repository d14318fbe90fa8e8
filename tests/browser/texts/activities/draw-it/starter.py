# aici
