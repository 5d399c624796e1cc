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
