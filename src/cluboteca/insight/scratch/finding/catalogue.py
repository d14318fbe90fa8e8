"""All finders, in the order in which they rank."""

from cluboteca.insight.scratch.finding.bug.ambiguous_custom_block_signature import AmbiguousCustomBlockSignature
from cluboteca.insight.scratch.finding.bug.ambiguous_parameter_name_used import AmbiguousParameterNameUsed
from cluboteca.insight.scratch.finding.bug.blocking_if_else import BlockingIfElse
from cluboteca.insight.scratch.finding.bug.call_without_definition import CallWithoutDefinition
from cluboteca.insight.scratch.finding.bug.comparing_literals import ComparingLiterals
from cluboteca.insight.scratch.finding.bug.custom_block_with_forever import CustomBlockWithForever
from cluboteca.insight.scratch.finding.bug.custom_block_with_termination import CustomBlockWithTermination
from cluboteca.insight.scratch.finding.bug.endless_recursion import EndlessRecursion
from cluboteca.insight.scratch.finding.bug.expression_as_touching_or_color import ExpressionAsTouchingOrColor
from cluboteca.insight.scratch.finding.bug.forever_inside_if import ForeverInsideIf
from cluboteca.insight.scratch.finding.bug.forever_inside_loop import ForeverInsideLoop
from cluboteca.insight.scratch.finding.bug.hide_without_show import HideWithoutShow
from cluboteca.insight.scratch.finding.bug.illegal_parameter_refactor import IllegalParameterRefactor
from cluboteca.insight.scratch.finding.bug.immediate_delete_clone_after_broadcast import (
    ImmediateDeleteCloneAfterBroadcast,
)
from cluboteca.insight.scratch.finding.bug.immediate_stop_after_say_think import ImmediateStopAfterSayThink
from cluboteca.insight.scratch.finding.bug.inappropriate_handler_delete_clone import InappropriateHandlerDeleteClone
from cluboteca.insight.scratch.finding.bug.interrupted_loop_sensing import InterruptedLoopSensing
from cluboteca.insight.scratch.finding.bug.key_set_position import KeySetPosition
from cluboteca.insight.scratch.finding.bug.message_never_received import MessageNeverReceived
from cluboteca.insight.scratch.finding.bug.message_never_sent import MessageNeverSent
from cluboteca.insight.scratch.finding.bug.missing_ask import MissingAsk
from cluboteca.insight.scratch.finding.bug.missing_backdrop_switch import MissingBackdropSwitch
from cluboteca.insight.scratch.finding.bug.missing_clone_call import MissingCloneCall
from cluboteca.insight.scratch.finding.bug.missing_clone_initialization import MissingCloneInitialization
from cluboteca.insight.scratch.finding.bug.missing_erase_all import MissingEraseAll
from cluboteca.insight.scratch.finding.bug.missing_initialization import MissingInitialization
from cluboteca.insight.scratch.finding.bug.missing_loop_mouse_position import MissingLoopMousePosition
from cluboteca.insight.scratch.finding.bug.missing_loop_sensing import MissingLoopSensing
from cluboteca.insight.scratch.finding.bug.missing_pen_down import MissingPenDown
from cluboteca.insight.scratch.finding.bug.missing_pen_up import MissingPenUp
from cluboteca.insight.scratch.finding.bug.missing_resource import MissingResource
from cluboteca.insight.scratch.finding.bug.missing_termination import MissingTermination
from cluboteca.insight.scratch.finding.bug.missing_wait_condition import MissingWaitCondition
from cluboteca.insight.scratch.finding.bug.no_working_scripts import NoWorkingScripts
from cluboteca.insight.scratch.finding.bug.orphaned_parameter import OrphanedParameter
from cluboteca.insight.scratch.finding.bug.parameter_out_of_scope import ParameterOutOfScope
from cluboteca.insight.scratch.finding.bug.position_equals_check import PositionEqualsCheck
from cluboteca.insight.scratch.finding.bug.recursive_cloning import RecursiveCloning
from cluboteca.insight.scratch.finding.bug.sensing_only_at_start import SensingOnlyAtStart
from cluboteca.insight.scratch.finding.bug.stuttering_movement import StutteringMovement
from cluboteca.insight.scratch.finding.bug.terminated_loop import TerminatedLoop
from cluboteca.insight.scratch.finding.bug.type_error import ComparedKinds
from cluboteca.insight.scratch.finding.bug.variable_as_literal import VariableAsLiteral
from cluboteca.insight.scratch.finding.finder import Finder
from cluboteca.insight.scratch.finding.practice.backdrop_switch import BackdropSwitch
from cluboteca.insight.scratch.finding.practice.boolean_expression import BooleanExpression
from cluboteca.insight.scratch.finding.practice.collision import Collision
from cluboteca.insight.scratch.finding.practice.conditional_inside_loop import ConditionalInsideLoop
from cluboteca.insight.scratch.finding.practice.controlled_broadcast_or_stop import ControlledBroadcastOrStop
from cluboteca.insight.scratch.finding.practice.coordination import Coordination
from cluboteca.insight.scratch.finding.practice.correct_broadcast import CorrectBroadcast
from cluboteca.insight.scratch.finding.practice.custom_block_usage import CustomBlockUsage
from cluboteca.insight.scratch.finding.practice.directed_motion import DirectedMotion
from cluboteca.insight.scratch.finding.practice.gliding_motion import GlidingMotion
from cluboteca.insight.scratch.finding.practice.initialisation_of_looks import InitialisationOfLooks
from cluboteca.insight.scratch.finding.practice.initialisation_of_position import InitialisationOfPosition
from cluboteca.insight.scratch.finding.practice.list_usage import ListUsage
from cluboteca.insight.scratch.finding.practice.loop_sensing import LoopSensing
from cluboteca.insight.scratch.finding.practice.matching_parameter import MatchingParameter
from cluboteca.insight.scratch.finding.practice.mouse_follower import MouseFollower
from cluboteca.insight.scratch.finding.practice.movement_in_loop import MovementInLoop
from cluboteca.insight.scratch.finding.practice.nested_conditional_checks import NestedConditionalChecks
from cluboteca.insight.scratch.finding.practice.nested_loops_perfume import NestedLoopsPerfume
from cluboteca.insight.scratch.finding.practice.object_follower import ObjectFollower
from cluboteca.insight.scratch.finding.practice.parallelisation import Parallelisation
from cluboteca.insight.scratch.finding.practice.say_sound_synchronisation import SaySoundSynchronisation
from cluboteca.insight.scratch.finding.practice.timer import Timer
from cluboteca.insight.scratch.finding.practice.used_variables import UsedVariables
from cluboteca.insight.scratch.finding.practice.useful_position_check import UsefulPositionCheck
from cluboteca.insight.scratch.finding.practice.valid_termination import ValidTermination
from cluboteca.insight.scratch.finding.practice.waiting_check_stop import WaitingCheckStop

FINDERS: tuple[Finder, ...] = (
    MissingTermination(),
    MissingWaitCondition(),
    NoWorkingScripts(),
    MessageNeverSent(),
    MessageNeverReceived(),
    MissingCloneCall(),
    MissingCloneInitialization(),
    MissingBackdropSwitch(),
    MissingAsk(),
    CallWithoutDefinition(),
    SensingOnlyAtStart(),
    ComparingLiterals(),
    KeySetPosition(),
    TerminatedLoop(),
    ForeverInsideLoop(),
    CustomBlockWithForever(),
    CustomBlockWithTermination(),
    BlockingIfElse(),
    EndlessRecursion(),
    RecursiveCloning(),
    ImmediateStopAfterSayThink(),
    ImmediateDeleteCloneAfterBroadcast(),
    InappropriateHandlerDeleteClone(),
    HideWithoutShow(),
    MissingEraseAll(),
    MissingPenUp(),
    MissingPenDown(),
    PositionEqualsCheck(),
    ComparedKinds(),
    VariableAsLiteral(),
    MissingResource(),
    ParameterOutOfScope(),
    OrphanedParameter(),
    IllegalParameterRefactor(),
    AmbiguousCustomBlockSignature(),
    AmbiguousParameterNameUsed(),
    MissingLoopMousePosition(),
    ExpressionAsTouchingOrColor(),
    ForeverInsideIf(),
    MissingLoopSensing(),
    StutteringMovement(),
    MissingInitialization(),
    InterruptedLoopSensing(),
    CustomBlockUsage(),
    MatchingParameter(),
    ListUsage(),
    CorrectBroadcast(),
    ControlledBroadcastOrStop(),
    BackdropSwitch(),
    Coordination(),
    WaitingCheckStop(),
    Collision(),
    LoopSensing(),
    MovementInLoop(),
    ObjectFollower(),
    MouseFollower(),
    DirectedMotion(),
    GlidingMotion(),
    Timer(),
    SaySoundSynchronisation(),
    NestedConditionalChecks(),
    NestedLoopsPerfume(),
    ValidTermination(),
    UsefulPositionCheck(),
    BooleanExpression(),
    ConditionalInsideLoop(),
    UsedVariables(),
    InitialisationOfPosition(),
    InitialisationOfLooks(),
    Parallelisation(),
)
"""Bug patterns first, by how surely they aren't meant and how much a question about them helps: what never works, what
works only once, what never ends, what looks odd, and last what good projects show, too. Then good practice, what takes
most thought first."""
