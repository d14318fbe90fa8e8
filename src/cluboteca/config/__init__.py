"""How the parts are put together: settings, addresses, the JSON API and the WSGI application."""
