package dev.jiceng.upload;

class InMemoryUploadsTest extends UploadsContract {
  private final InMemoryUploads uploads = new InMemoryUploads();

  @Override
  protected Uploads uploads() {
    return uploads;
  }
}
