package org.linli.web.template;

import com.github.jknack.handlebars.Handlebars;

/** Words that templates can use: a bean that registers them. */
public interface Vocabulary {

  /** Registers the words. */
  void addTo(Handlebars handlebars);
}
