package org.linli.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks in the platform first, then in each plugin's own archive. */
final class JoinedClassLoader extends ClassLoader {

  private final List<ClassLoader> plugins;

  JoinedClassLoader(ClassLoader platform, List<ClassLoader> plugins) {
    super(platform);
    this.plugins = List.copyOf(plugins);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (ClassLoader plugin : plugins) {
      try {
        return plugin.loadClass(name);
      } catch (ClassNotFoundException e) {
        // the next one may have it
      }
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    for (ClassLoader plugin : plugins) {
      URL found = own(plugin).findResource(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    List<URL> found = new ArrayList<>();
    for (ClassLoader plugin : plugins) {
      found.addAll(Collections.list(own(plugin).findResources(name)));
    }
    return Collections.enumeration(found);
  }

  /** A plugin's own resources, without those of its parent, which would be listed twice. */
  private static URLClassLoader own(ClassLoader plugin) {
    return (URLClassLoader) plugin;
  }
}
