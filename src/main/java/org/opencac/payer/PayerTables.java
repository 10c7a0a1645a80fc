package org.opencac.payer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that apply to one encounter; each may be missing. Immutable and safe to share between
 * threads.
 */
public final class PayerTables {
  private static final PayerTables NONE = new PayerTables(Map.of(), Map.of());

  private final Map<PayerTable, PayerRelease> releases;
  private final Optional<ProcedurePairs> practitionerPairs;
  private final Optional<ProcedurePairs> hospitalPairs;
  private final Optional<UnitLimits> practitionerUnits;
  private final Optional<UnitLimits> hospitalUnits;
  private final Optional<UnitLimits> supplierUnits;
  private final Optional<AddOnCodes> addOns;
  private final Optional<CodeEdits> codeEdits;
  private final Optional<PoaExemptions> poaExemptions;
  private final Optional<Complications> complications;
  private final Optional<RiskModel> riskModel;
  private final Optional<DrgDefinitions> drgs;
  private final Optional<FeeSchedule> feeSchedule;
  private final Optional<PlacesOfService> places;

  PayerTables(Map<PayerTable, PayerRelease> releases, Map<PayerTable, PackedTable> tables) {
    Map<PayerTable, PayerRelease> copy = new EnumMap<>(PayerTable.class);
    copy.putAll(releases);
    this.releases = Collections.unmodifiableMap(copy);
    this.practitionerPairs = get(tables, PayerTable.PTP_PRACTITIONER).map(ProcedurePairs::new);
    this.hospitalPairs = get(tables, PayerTable.PTP_HOSPITAL).map(ProcedurePairs::new);
    this.practitionerUnits = get(tables, PayerTable.MUE_PRACTITIONER).map(UnitLimits::new);
    this.hospitalUnits = get(tables, PayerTable.MUE_HOSPITAL).map(UnitLimits::new);
    this.supplierUnits = get(tables, PayerTable.MUE_SUPPLIER).map(UnitLimits::new);
    this.addOns = get(tables, PayerTable.ADD_ON).map(AddOnCodes::new);
    this.codeEdits = get(tables, PayerTable.CODE_EDITS).map(CodeEdits::new);
    this.poaExemptions = get(tables, PayerTable.POA_EXEMPT).map(PoaExemptions::new);
    this.complications = get(tables, PayerTable.COMPLICATIONS).map(Complications::new);
    this.riskModel = get(tables, PayerTable.HCC).map(RiskModel::new);
    this.drgs = get(tables, PayerTable.MS_DRG).map(DrgDefinitions::new);
    this.feeSchedule = get(tables, PayerTable.FEE_SCHEDULE).map(FeeSchedule::new);
    this.places = get(tables, PayerTable.PLACE_OF_SERVICE).map(PlacesOfService::new);
  }

  private static Optional<PackedTable> get(Map<PayerTable, PackedTable> tables, PayerTable table) {
    return Optional.ofNullable(tables.get(table));
  }

  /** No tables. */
  public static PayerTables none() {
    return NONE;
  }

  /** The edition of each table that is there. */
  public Map<PayerTable, PayerRelease> releases() {
    return releases;
  }

  /** Pairs for practitioners, or for outpatient hospitals. */
  public Optional<ProcedurePairs> pairs(boolean hospital) {
    return hospital ? hospitalPairs : practitionerPairs;
  }

  /** Units for practitioners, or for outpatient hospitals. */
  public Optional<UnitLimits> units(boolean hospital) {
    return hospital ? hospitalUnits : practitionerUnits;
  }

  /** Units for suppliers of durable medical equipment. */
  public Optional<UnitLimits> supplierUnits() {
    return supplierUnits;
  }

  /** Add-on codes. */
  public Optional<AddOnCodes> addOns() {
    return addOns;
  }

  /** Lists of the Medicare Code Editor. */
  public Optional<CodeEdits> codeEdits() {
    return codeEdits;
  }

  /** Diagnoses exempt from present-on-admission reporting. */
  public Optional<PoaExemptions> poaExemptions() {
    return poaExemptions;
  }

  /** CC and MCC. */
  public Optional<Complications> complications() {
    return complications;
  }

  /** CMS-HCC version 28. */
  public Optional<RiskModel> riskModel() {
    return riskModel;
  }

  /** MS-DRGs. */
  public Optional<DrgDefinitions> drgs() {
    return drgs;
  }

  /** Payment indicators. */
  public Optional<FeeSchedule> feeSchedule() {
    return feeSchedule;
  }

  /** Places of service. */
  public Optional<PlacesOfService> places() {
    return places;
  }
}
