import Hummingbird

extension RouterMethods {
  /// Answers for a route; the handler is given what stands in the address.
  ///
  ///     group.on(Routes.application) { request, context, application in … }
  func on<each Parameter: RouteParameter>(
    _ route: Route<repeat each Parameter>,
    use handler: @escaping @Sendable (Request, Context, repeat each Parameter) async throws -> some ResponseGenerator
  ) {
    let names = route.parameterNames
    on(RouterPath(route.pattern), method: route.method) { request, context in
      var reading = RouteReading(names: names, parameters: context.parameters)
      let values = (repeat try reading.next((each Parameter).self))
      return try await handler(request, context, repeat each values)
    }
  }
}

extension Route {
  /// The names of its parameters, from left to right.
  var parameterNames: [String] {
    pattern.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }
}
