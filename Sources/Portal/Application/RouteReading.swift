import Hummingbird
import Titles

/// Takes the parameters of an address one after the other, as the route's pattern names them.
struct RouteReading {
  private var names: ArraySlice<String>
  private let parameters: Parameters

  init(names: [String], parameters: Parameters) {
    self.names = names[...]
    self.parameters = parameters
  }

  /// The next parameter.
  ///
  /// - Throws: `NotFound` where the text in the address is none: no such page can exist.
  mutating func next<Parameter: RouteParameter>(_ type: Parameter.Type) throws -> Parameter {
    guard let name = names.popFirst(), let encoded = parameters.get(name), let text = PercentEncoding.decode(encoded),
      let value = Parameter(pathText: text)
    else { throw NotFound("页面") }
    return value
  }
}
