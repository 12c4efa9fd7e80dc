package org.openchair.api;

import org.openchair.service.identity.Caller;

/** Breaks the rule that the API knows no code, to show that the rule bites. */
public class KnowsTheService {

    Caller caller;
}
