/// Which region codes an ID number may begin with.
public struct IdentityRegions: Hashable, Sendable {
  /// Codes of provinces: the first two digits.
  public let provinces: Set<String>
  /// Whole region codes, six digits, beside those.
  public let regions: Set<String>

  /// The provinces in `provinces` and the single regions in `regions`.
  public init(provinces: Set<String>, regions: Set<String> = []) {
    self.provinces = provinces
    self.regions = regions
  }

  /// The provinces of GB/T 2260.
  public static let national = IdentityRegions(provinces: provinceCodes)

  /// Those, and 990000, which no county uses: the region of demonstration data.
  public static let withDemonstration = IdentityRegions(provinces: provinceCodes, regions: ["990000"])

  /// Whether a number that begins with `region` (six digits) is from a known region.
  public func contains(_ region: String) -> Bool {
    provinces.contains(String(region.prefix(2))) || regions.contains(region)
  }

  private static let provinceCodes: Set<String> = [
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
    "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
  ]
}
