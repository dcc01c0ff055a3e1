package dev.jiceng.shared.jooq;

/** The database and the login role that serves requests. */
public record DatabaseLogin(String url, String user, String password) {
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
