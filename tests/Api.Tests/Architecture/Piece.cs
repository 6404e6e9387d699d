using Mono.Cecil;

namespace IodOutlook.Api.Tests.Architecture;

/// <summary>
/// A type of the house with everything its compiled code names: lambdas, state machines and nested types count as part of it;
/// types that the compiler made up (their names begin with a bracket) count for nothing.
/// </summary>
internal sealed record Piece(TypeDefinition Type, IReadOnlySet<string> Names)
{
    public string Name => Type.FullName;
    public string Space => Type.Namespace;

    public static IReadOnlyList<Piece> AllIn(Stream assembly) =>
        ModuleDefinition.ReadModule(assembly).Types
            .Where(type => type.Name == "Program" || type.Namespace.StartsWith("IodOutlook", StringComparison.Ordinal))
            .Select(Of).ToArray();

    private static Piece Of(TypeDefinition type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(type, names);
        names.Remove(type.FullName);
        return new(type, names);
    }

    private static void Collect(TypeDefinition type, HashSet<string> names)
    {
        Add(type.BaseType, names);
        foreach (var face in type.Interfaces) Add(face.InterfaceType, names);
        foreach (var field in type.Fields) Add(field.FieldType, names);
        foreach (var method in type.Methods) Collect(method, names);
        foreach (var mark in type.CustomAttributes) Add(mark.AttributeType, names);
        foreach (var nested in type.NestedTypes) Collect(nested, names);
    }

    private static void Collect(MethodDefinition method, HashSet<string> names)
    {
        Add(method.ReturnType, names);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType, names);
        if (!method.HasBody) return;
        foreach (var variable in method.Body.Variables) Add(variable.VariableType, names);
        foreach (var instruction in method.Body.Instructions) AddOperand(instruction.Operand, names);
    }

    private static void AddOperand(object? operand, HashSet<string> names)
    {
        if (operand is TypeReference type) Add(type, names);
        if (operand is not MemberReference member) return;
        Add(member.DeclaringType, names);
        if (member is FieldReference field) Add(field.FieldType, names);
        if (member is not MethodReference method) return;
        Add(method.ReturnType, names);
        foreach (var parameter in method.Parameters) Add(parameter.ParameterType, names);
        if (method is GenericInstanceMethod generic)
            foreach (var argument in generic.GenericArguments) Add(argument, names);
    }

    private static void Add(TypeReference? type, HashSet<string> names)
    {
        if (type is null or GenericParameter) return;
        if (type is GenericInstanceType generic)
            foreach (var argument in generic.GenericArguments) Add(argument, names);
        if (type is TypeSpecification specification) Add(specification.ElementType, names);
        else if (!Outermost(type).FullName.StartsWith('<')) names.Add(Outermost(type).FullName);
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);
}
