package org.linli.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/**
 * Where files stand and how much of them there may be.
 *
 * @param directory the directory, shared by all nodes ({@code LINLI_FILES_DIRECTORY})
 * @param largest the size of the largest file, in bytes
 * @param largestFilm the size of the largest film, where films are taken
 * @param perTenant how much a tenant may keep in all, in bytes
 */
@ConfigurationProperties("linli.files")
record FileSettings(
    @Bindable(defaultValue = "files") Path directory,
    @Bindable(defaultValue = "20971520") long largest,
    @Bindable(defaultValue = "209715200") long largestFilm,
    @Bindable(defaultValue = "10737418240") long perTenant) {}
