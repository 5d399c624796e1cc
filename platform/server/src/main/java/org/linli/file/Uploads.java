package org.linli.file;

import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** The file that a form brings along, and what to say beside its field when it can't be taken. */
public final class Uploads {

  private Uploads() {}

  /**
   * All that was sent, where it is looked at as a whole.
   *
   * @param most so many bytes at most
   * @param tooMuch what to say when it is more
   * @throws FileRefused {@code tooMuch}
   */
  public static byte[] all(InputStream bytes, int most, FileRefused tooMuch) {
    try {
      // One byte more than allowed is enough to know.
      byte[] file = bytes.readNBytes(most + 1);
      if (file.length > most) {
        throw tooMuch;
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What becomes of the file. */
  @FunctionalInterface
  public interface Taking {
    /**
     * Takes the file.
     *
     * @throws FileRefused with the sentence that says why not
     */
    void take(String name, InputStream bytes);
  }

  /**
   * Hands the file on.
   *
   * @param field the form's field
   * @param missing the key of the sentence that asks for one
   * @return false, and said beside the field, when there is none or it is refused
   */
  public static boolean take(
      Form form, String field, @Nullable CompletedFileUpload file, String missing, Taking taking) {
    if (file == null || file.getSize() == 0) {
      form.reject(field, missing);
      return false;
    }
    try (InputStream bytes = file.getInputStream()) {
      taking.take(file.getFilename(), bytes);
      return true;
    } catch (FileRefused refused) {
      form.reject(field, refused.messageKey(), refused.args());
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
