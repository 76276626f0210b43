import Foundation
import Titles

/// A recommendation as the text that is sealed into its visit.
enum RecommendationCoding {
  static func encode(_ recommendation: Recommendation) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(recommendation), as: UTF8.self)
  }

  static func decode(_ text: String) throws -> Recommendation {
    try JSONDecoder().decode(Recommendation.self, from: Data(text.utf8))
  }
}
