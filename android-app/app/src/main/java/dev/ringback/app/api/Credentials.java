package dev.ringback.app.api;

/** Where the server is, and by which token it knows who asks. */
public interface Credentials {

    /** The server's address, without a slash at the end. */
    String server() throws ApiException;

    /** An access token that is good for some seconds yet; got anew when need be, which may take as long as the network. */
    String accessToken() throws ApiException;

    /** Says that the server refused this token, so that the next is another one. */
    void refused(String accessToken) throws ApiException;
}
