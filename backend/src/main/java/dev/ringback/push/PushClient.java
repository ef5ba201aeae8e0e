package dev.ringback.push;

/**
 * What a phone must know of the operator's project at the push service to get a token there. All four stand in every copy of an app that
 * uses the project: they name it, and open nothing.
 *
 * @param applicationId the app's own name in the project
 * @param gcmSenderId the project's number
 * @see <a href="https://firebase.google.com/docs/projects/api-keys">Firebase: API keys</a>
 */
public record PushClient(String applicationId, String projectId, String gcmSenderId, String apiKey) {}
