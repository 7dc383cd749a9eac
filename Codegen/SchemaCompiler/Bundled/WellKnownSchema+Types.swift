/// Types and services, described at run time.
extension WellKnownSchema {
  static let api = #"""
    syntax = "proto3";

    package google.protobuf;

    import "google/protobuf/source_context.proto";
    import "google/protobuf/type.proto";

    option java_package = "com.google.protobuf";
    option java_outer_classname = "ApiProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/apipb";

    // A service, described at run time.
    message Api {
      // The full name.
      string name = 1;
      repeated Method methods = 2;
      repeated Option options = 3;
      string version = 4;
      SourceContext source_context = 5;
      // Services whose methods this one has as well.
      repeated Mixin mixins = 6;
      Syntax syntax = 7;
      // Empty unless the syntax is that of editions.
      string edition = 8;
    }

    // A method of a service.
    message Method {
      string name = 1;
      string request_type_url = 2;
      bool request_streaming = 3;
      string response_type_url = 4;
      bool response_streaming = 5;
      repeated Option options = 6;
      Syntax syntax = 7 [deprecated = true];
      string edition = 8 [deprecated = true];
    }

    // A service whose methods another one takes over.
    message Mixin {
      // The service's full name.
      string name = 1;
      // Where its methods are found in paths of HTTP.
      string root = 2;
    }

    """#

  static let sourceContext = #"""
    syntax = "proto3";

    package google.protobuf;

    option java_package = "com.google.protobuf";
    option java_outer_classname = "SourceContextProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/sourcecontextpb";

    // Where an element that is described at run time was declared.
    message SourceContext {
      // The path of the schema's file.
      string file_name = 1;
    }

    """#

  static let types = #"""
    syntax = "proto3";

    package google.protobuf;

    import "google/protobuf/any.proto";
    import "google/protobuf/source_context.proto";

    option java_package = "com.google.protobuf";
    option java_outer_classname = "TypeProto";
    option java_multiple_files = true;
    option objc_class_prefix = "GPB";
    option csharp_namespace = "Google.Protobuf.WellKnownTypes";
    option go_package = "google.golang.org/protobuf/types/known/typepb";
    option cc_enable_arenas = true;

    // A message type, described at run time.
    message Type {
      // The full name.
      string name = 1;
      repeated Field fields = 2;
      // The names of the oneofs.
      repeated string oneofs = 3;
      repeated Option options = 4;
      SourceContext source_context = 5;
      Syntax syntax = 6;
      // Empty unless the syntax is that of editions.
      string edition = 7;
    }

    // A field of a message.
    message Field {
      // The types that a field can have.
      enum Kind {
        TYPE_UNKNOWN = 0;
        TYPE_DOUBLE = 1;
        TYPE_FLOAT = 2;
        TYPE_INT64 = 3;
        TYPE_UINT64 = 4;
        TYPE_INT32 = 5;
        TYPE_FIXED64 = 6;
        TYPE_FIXED32 = 7;
        TYPE_BOOL = 8;
        TYPE_STRING = 9;
        TYPE_GROUP = 10;
        TYPE_MESSAGE = 11;
        TYPE_BYTES = 12;
        TYPE_UINT32 = 13;
        TYPE_ENUM = 14;
        TYPE_SFIXED32 = 15;
        TYPE_SFIXED64 = 16;
        TYPE_SINT32 = 17;
        TYPE_SINT64 = 18;
      }

      // How many values a field can have.
      enum Cardinality {
        CARDINALITY_UNKNOWN = 0;
        CARDINALITY_OPTIONAL = 1;
        CARDINALITY_REQUIRED = 2;
        CARDINALITY_REPEATED = 3;
      }

      Kind kind = 1;
      Cardinality cardinality = 2;
      int32 number = 3;
      string name = 4;
      // The address of the message's or the enum's type.
      string type_url = 6;
      // The place among the message's oneofs, counted from 1; 0 if it is in none.
      int32 oneof_index = 7;
      bool packed = 8;
      repeated Option options = 9;
      string json_name = 10;
      string default_value = 11;
    }

    // An enum type.
    message Enum {
      // The full name.
      string name = 1;
      repeated EnumValue enumvalue = 2;
      repeated Option options = 3;
      SourceContext source_context = 4;
      Syntax syntax = 5;
      // Empty unless the syntax is that of editions.
      string edition = 6;
    }

    // A value of an enum.
    message EnumValue {
      string name = 1;
      int32 number = 2;
      repeated Option options = 3;
    }

    // An option that is set on an element.
    message Option {
      // Of a custom option, its full name.
      string name = 1;
      // Of a built-in option that is no message, one of the wrappers.
      Any value = 2;
    }

    // The language that an element is written in.
    enum Syntax {
      SYNTAX_PROTO2 = 0;
      SYNTAX_PROTO3 = 1;
      SYNTAX_EDITIONS = 2;
    }

    """#
}
