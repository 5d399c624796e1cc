package org.linli.api;

/**
 * The sentence a rule comes from, shown wherever the rule speaks (依据《…》第…条).
 *
 * @param id the id the mechanism goes by, for example {@code "GD-16"}
 * @param document the document's title without the title marks, with its number where it has one
 * @param article the article, as the document counts it, for example {@code "附件1"}
 * @param sentence the sentence itself, as the document has it
 */
public record Clause(String id, String document, String article, String sentence) {}
