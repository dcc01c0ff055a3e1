package dev.jiceng.upload.web;

import dev.jiceng.tenants.Caller;
import dev.jiceng.tenants.Scope;
import dev.jiceng.upload.Upload;

/** An upload, found for a caller where it is the caller's to see. */
record Place(Caller caller, Scope.Township scope, Upload upload) {
  /** Only who announced a file sends it. */
  boolean isCreators() {
    return upload.creator().equals(caller.actor().subject());
  }
}
