/// Those with a JSON form of their own.
extension WellKnownSchema {
  static let anything = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "AnyProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/anypb";

    // A message of any type, with the address of its type.
    //
    // In JSON it is the message's own object with a member `@type` for the address.
    message Any {
      // Ends in a slash and the full name of the message's type.
      string type_url = 1;
      // The message in the binary format.
      bytes value = 2;
    }

    """#

  static let duration = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "DurationProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/durationpb";
    option cc_enable_arenas = true;

    // A span of time, forwards or backwards, in nanoseconds.
    //
    // In JSON it is a string of seconds that ends in `s`.
    message Duration {
      // At most 315,576,000,000 either way: about 10,000 years.
      int64 seconds = 1;
      // Less than a second, with the sign of `seconds` unless that is zero.
      int32 nanos = 2;
    }

    """#

  static let empty = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "EmptyProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/emptypb";
    option cc_enable_arenas = true;

    // A message without fields, for methods that take or return nothing.
    message Empty {}

    """#

  static let fieldMask = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "FieldMaskProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/fieldmaskpb";
    option cc_enable_arenas = true;

    // A set of fields, those of messages within among them.
    //
    // In JSON it is one string: the paths in lowerCamelCase, between commas.
    message FieldMask {
      // Names of fields as in the schema, with dots between those of messages and of their fields.
      repeated string paths = 1;
    }

    """#

  static let structure = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "StructProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/structpb";
    option cc_enable_arenas = true;

    // A JSON object.
    message Struct {
      map<string, Value> fields = 1;
    }

    // Any JSON value.
    message Value {
      // Must be set: nothing is not the same as null.
      oneof kind {
        NullValue null_value = 1;
        // Neither infinite nor NaN, since JSON has no such numbers.
        double number_value = 2;
        string string_value = 3;
        bool bool_value = 4;
        Struct struct_value = 5;
        ListValue list_value = 6;
      }
    }

    // JSON's null.
    enum NullValue {
      NULL_VALUE = 0;
    }

    // A JSON array.
    message ListValue {
      repeated Value values = 1;
    }

    """#

  static let timestamp = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "TimestampProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/timestamppb";
    option cc_enable_arenas = true;

    // A point in time, in nanoseconds, in a day of 86,400 seconds: leap seconds are smeared.
    //
    // In JSON it is a string in the form of RFC 3339.
    message Timestamp {
      // Since 1970-01-01T00:00:00Z, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
      int64 seconds = 1;
      // From 0 to 999,999,999, counted forwards even before 1970.
      int32 nanos = 2;
    }

    """#

  static let wrappers = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "WrappersProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/wrapperspb";
    option cc_enable_arenas = true;

    // A `double` where absence is a state of its own. In JSON it is the bare value, or null.
    message DoubleValue {
      double value = 1;
    }

    // A `float` where absence is a state of its own. In JSON it is the bare value, or null.
    message FloatValue {
      float value = 1;
    }

    // A `int64` where absence is a state of its own. In JSON it is the bare value, or null.
    message Int64Value {
      int64 value = 1;
    }

    // A `uint64` where absence is a state of its own. In JSON it is the bare value, or null.
    message UInt64Value {
      uint64 value = 1;
    }

    // A `int32` where absence is a state of its own. In JSON it is the bare value, or null.
    message Int32Value {
      int32 value = 1;
    }

    // A `uint32` where absence is a state of its own. In JSON it is the bare value, or null.
    message UInt32Value {
      uint32 value = 1;
    }

    // A `bool` where absence is a state of its own. In JSON it is the bare value, or null.
    message BoolValue {
      bool value = 1;
    }

    // A `string` where absence is a state of its own. In JSON it is the bare value, or null.
    message StringValue {
      string value = 1;
    }

    // A `bytes` where absence is a state of its own. In JSON it is the bare value, or null.
    message BytesValue {
      bytes value = 1;
    }

    """#
}
