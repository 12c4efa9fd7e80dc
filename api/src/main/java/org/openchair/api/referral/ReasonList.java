package org.openchair.api.referral;

import java.util.List;
import org.openchair.referral.ReferralMove;

/** The reasons that can be given for one move, in their order. */
public record ReasonList(ReferralMove move, List<CodedReason> reasons) {}
