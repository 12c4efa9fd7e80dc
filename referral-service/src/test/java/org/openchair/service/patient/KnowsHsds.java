package org.openchair.service.patient;

import org.openchair.service.directory.hsds.DirectoryImport;

/** Breaks the rule that HSDS stays at the edge, to show that the rule bites. */
public class KnowsHsds {

    DirectoryImport directoryImport;
}
