package org.opencac.codeset;

import java.util.List;
import java.util.Map;

/**
 * All that the files of one release say, before it is compiled.
 *
 * @param release the release
 * @param codes all codes in order
 * @param chapters the Tabular List; empty when there is none
 * @param index the Index, table by table
 * @param modifiers HCPCS modifiers
 * @param procedures ICD-10-PCS tables, keys and Index
 * @param plainTexts CPT descriptors for patients by code
 */
record PublishedRelease(
    Release release,
    List<ListedCode> codes,
    List<TabularNode> chapters,
    Map<IndexTable, List<IndexTerm>> index,
    List<Modifier> modifiers,
    ProcedureContent procedures,
    Map<String, String> plainTexts) {}
