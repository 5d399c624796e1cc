/**
 * Surveys (问卷): short questionnaires of communities, for residents or for those the community works
 * with. Who is invited gets a <em>code</em>, on paper or as a link, that is good for one answer;
 * who can't use a phone tells it to a clerk. A survey of those the community works with is put at
 * the desks of its paired universities and units, one code each. Answers are anonymous: under
 * random ids, without a time, joined to no code. Satisfied is a score of at least 4 of 5; with too
 * few answers there is no result.
 */
@NullMarked
package org.linli.survey;

import org.jspecify.annotations.NullMarked;
