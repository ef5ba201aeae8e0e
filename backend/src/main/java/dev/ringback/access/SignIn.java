package dev.ringback.access;

/** A name and a password by which a member comes in. */
record SignIn(String username, MemberKey key, String passwordHash) {

    @Override
    public String toString() {
        return "sign-in of " + key.getName();
    }
}
