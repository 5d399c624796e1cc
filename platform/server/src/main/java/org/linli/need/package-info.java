/**
 * Requests for help: people of a community ask (群众点单), the league or the community dispatches to
 * teams (团组织派单), a team accepts (志愿服务组织接单), the person served rates (服务对象评单); GD-5. What nobody
 * answers in time goes on to the next team and then up a level. It is done by a session of an
 * activity, so that the hours stand in the ledger like all others.
 */
@NullMarked
package org.linli.need;

import org.jspecify.annotations.NullMarked;
