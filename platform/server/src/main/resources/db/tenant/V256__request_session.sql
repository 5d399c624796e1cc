-- What residents say of a session, looked up by it.
CREATE INDEX service_request_session ON service_request (session_id);
