/// A route without parameters in its address.
typealias FixedRoute = Route<>
