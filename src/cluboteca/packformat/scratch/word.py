"""The words that checks use for Scratch's blocks: those of the stage where it has the block, others in the same style.

A line is: kind, word, then the opcodes that it stands for. Several opcodes are one thing to a child: a click on a sprite or
on the stage, a block and its predecessor in Scratch 2. Menus and what holds typed values are no blocks here.
`tests/packformat/scratch/test_word.py` compares the words of the stage, and holds the table against Scratch's own blocks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from cluboteca.packformat.stage.word import BlockKind, Category

ScratchCategory = Category | Literal["music", "video", "speech", "translate", "devices"]

_TABLE: dict[ScratchCategory, str] = {
    "motion": """
        command move motion_movesteps
        command turn_right motion_turnright
        command turn_left motion_turnleft
        command go_to motion_goto
        command go_to_xy motion_gotoxy
        command glide_to motion_glideto
        command glide_to_xy motion_glidesecstoxy
        command point motion_pointindirection
        command point_to motion_pointtowards
        command change_x motion_changexby
        command set_x motion_setx
        command change_y motion_changeyby
        command set_y motion_sety
        command bounce motion_ifonedgebounce
        command rotation_style motion_setrotationstyle
        value x motion_xposition
        value y motion_yposition
        value direction motion_direction
        command align_scene motion_align_scene
        command scroll_right motion_scroll_right
        command scroll_up motion_scroll_up
        value x_scroll motion_xscroll
        value y_scroll motion_yscroll""",
    "looks": """
        command say_for looks_sayforsecs
        command say looks_say
        command think_for looks_thinkforsecs
        command think looks_think
        command switch_costume looks_switchcostumeto
        command next_costume looks_nextcostume
        command switch_backdrop looks_switchbackdropto
        command next_backdrop looks_nextbackdrop
        command change_size looks_changesizeby
        command set_size looks_setsizeto
        command change_effect looks_changeeffectby
        command set_effect looks_seteffectto
        command clear_effects looks_cleargraphiceffects
        command show looks_show
        command hide looks_hide
        command to_layer looks_gotofrontback
        command shift_layer looks_goforwardbackwardlayers
        value costume looks_costumenumbername
        value backdrop looks_backdropnumbername
        value size looks_size
        command switch_backdrop_wait looks_switchbackdroptoandwait
        command change_stretch looks_changestretchby
        command set_stretch looks_setstretchto
        command hide_all looks_hideallsprites""",
    "sound": """
        command play sound_play
        command play_wait sound_playuntildone
        command stop_sounds sound_stopallsounds
        command change_volume sound_changevolumeby
        command set_volume sound_setvolumeto
        value volume sound_volume
        command change_sound_effect sound_changeeffectby
        command set_sound_effect sound_seteffectto
        command clear_sound_effects sound_cleareffects""",
    "events": """
        hat when_flag event_whenflagclicked
        hat when_key event_whenkeypressed
        hat when_clicked event_whenthisspriteclicked event_whenstageclicked
        hat when_backdrop event_whenbackdropswitchesto
        hat when_message event_whenbroadcastreceived
        command broadcast event_broadcast
        command broadcast_wait event_broadcastandwait
        hat when_greater event_whengreaterthan
        hat when_touching event_whentouchingobject""",
    "control": """
        command wait control_wait
        command repeat control_repeat
        command forever control_forever
        command if control_if
        command if_else control_if_else
        command wait_until control_wait_until
        command repeat_until control_repeat_until
        command stop control_stop
        hat when_clone control_start_as_clone
        command make_clone control_create_clone_of
        command delete_clone control_delete_this_clone
        command repeat_while control_while
        command for_each control_for_each
        command all_at_once control_all_at_once
        value counter control_get_counter
        command count_up control_incr_counter
        command clear_counter control_clear_counter""",
    "sensing": """
        condition touching sensing_touchingobject
        value distance_to sensing_distanceto
        command ask sensing_askandwait
        value answer sensing_answer
        condition key_pressed sensing_keypressed
        condition mouse_down sensing_mousedown
        value mouse_x sensing_mousex
        value mouse_y sensing_mousey
        value timer sensing_timer
        command reset_timer sensing_resettimer
        value sprite_value sensing_of
        condition touching_colour sensing_touchingcolor
        condition colour_touching_colour sensing_coloristouchingcolor
        command drag_mode sensing_setdragmode
        value loudness sensing_loudness
        condition loud sensing_loud
        value current_time sensing_current
        value days_since_2000 sensing_dayssince2000
        value username sensing_username
        value user_id sensing_userid""",
    "operators": """
        value add operator_add
        value subtract operator_subtract
        value multiply operator_multiply
        value divide operator_divide
        value random operator_random
        condition less operator_lt
        condition equal operator_equals
        condition greater operator_gt
        condition and operator_and
        condition or operator_or
        condition not operator_not
        value join operator_join
        value letter operator_letter_of
        value length operator_length
        condition contains operator_contains
        value mod operator_mod
        value round operator_round
        value math operator_mathop""",
    "variables": """
        value variable data_variable
        command set_variable data_setvariableto
        command change_variable data_changevariableby
        command show_variable data_showvariable
        command hide_variable data_hidevariable""",
    "lists": """
        value list data_listcontents
        command list_add data_addtolist
        command list_delete data_deleteoflist
        command list_clear data_deletealloflist
        command list_insert data_insertatlist
        command list_replace data_replaceitemoflist
        value list_item data_itemoflist
        value list_index data_itemnumoflist
        value list_length data_lengthoflist
        condition list_contains data_listcontainsitem
        command show_list data_showlist
        command hide_list data_hidelist""",
    "own_blocks": """
        hat define procedures_definition
        command call procedures_call
        value parameter argument_reporter_string_number
        condition parameter_is argument_reporter_boolean""",
    "pen": """
        command pen_clear pen_clear
        command pen_stamp pen_stamp
        command pen_down pen_penDown
        command pen_up pen_penUp
        command pen_colour pen_setPenColorToColor
        command pen_change_hue pen_changePenColorParamBy pen_changePenHueBy
        command pen_change_size pen_changePenSizeBy
        command pen_size pen_setPenSizeTo
        command pen_hue pen_setPenColorParamTo pen_setPenHueToNumber
        command pen_change_shade pen_changePenShadeBy
        command pen_shade pen_setPenShadeToNumber""",
    "music": """
        command play_drum music_playDrumForBeats music_midiPlayDrumForBeats
        command rest music_restForBeats
        command play_note music_playNoteForBeats
        command instrument music_setInstrument music_midiSetInstrument
        command set_tempo music_setTempo
        command change_tempo music_changeTempo
        value tempo music_getTempo""",
    "video": """
        hat when_video_motion videoSensing_whenMotionGreaterThan
        value video_motion videoSensing_videoOn
        command turn_video videoSensing_videoToggle
        command video_transparency videoSensing_setVideoTransparency""",
    "speech": """
        command speak text2speech_speakAndWait
        command voice text2speech_setVoice
        command speech_language text2speech_setLanguage""",
    "translate": """
        value translate translate_getTranslate
        value viewer_language translate_getViewerLanguage""",
    "devices": """
        hat when_makey_key makeymakey_whenMakeyKeyPressed
        hat when_makey_code makeymakey_whenCodePressed
        hat when_microbit_button microbit_whenButtonPressed
        condition microbit_button microbit_isButtonPressed
        hat when_microbit_moved microbit_whenGesture
        command microbit_symbol microbit_displaySymbol
        command microbit_text microbit_displayText
        command microbit_clear microbit_displayClear
        hat when_microbit_tilted microbit_whenTilted
        condition microbit_tilted microbit_isTilted
        value microbit_tilt microbit_getTiltAngle
        hat when_microbit_pin microbit_whenPinConnected
        command ev3_turn ev3_motorTurnClockwise
        command ev3_turn_back ev3_motorTurnCounterClockwise
        command ev3_power ev3_motorSetPower
        value ev3_motor ev3_getMotorPosition
        hat when_ev3_button ev3_whenButtonPressed
        hat when_ev3_distance ev3_whenDistanceLessThan
        hat when_ev3_brightness ev3_whenBrightnessLessThan
        condition ev3_button ev3_buttonPressed
        value ev3_distance ev3_getDistance
        value ev3_brightness ev3_getBrightness
        command ev3_beep ev3_beep
        command boost_on_for boost_motorOnFor boost_motorOnForRotation
        command boost_on boost_motorOn
        command boost_off boost_motorOff
        command boost_power boost_setMotorPower
        command boost_direction boost_setMotorDirection
        value boost_motor boost_getMotorPosition
        hat when_boost_colour boost_whenColor
        condition boost_colour boost_seeingColor
        hat when_boost_tilted boost_whenTilted
        value boost_tilt boost_getTiltAngle
        command boost_light boost_setLightHue
        command wedo_on_for wedo2_motorOnFor
        command wedo_on wedo2_motorOn
        command wedo_off wedo2_motorOff
        command wedo_power wedo2_startMotorPower
        command wedo_direction wedo2_setMotorDirection
        command wedo_light wedo2_setLightHue
        command wedo_note wedo2_playNoteFor
        hat when_wedo_distance wedo2_whenDistance
        hat when_wedo_tilted wedo2_whenTilted
        value wedo_distance wedo2_getDistance
        condition wedo_tilted wedo2_isTilted
        value wedo_tilt wedo2_getTiltAngle
        hat when_force_moved gdxfor_whenGesture
        hat when_force_pushed gdxfor_whenForcePushedOrPulled
        value force gdxfor_getForce
        hat when_force_tilted gdxfor_whenTilted
        condition force_tilted gdxfor_isTilted
        value force_tilt gdxfor_getTilt
        condition force_falling gdxfor_isFreeFalling
        value force_spin gdxfor_getSpinSpeed
        value force_acceleration gdxfor_getAcceleration""",
}


@dataclass(frozen=True, slots=True)
class ScratchWord:
    """opcodes: the first one is what Scratch writes today."""

    word: str
    category: ScratchCategory
    kind: BlockKind
    opcodes: tuple[str, ...]


def _read_table() -> dict[str, ScratchWord]:
    words: dict[str, ScratchWord] = {}
    for category, table in _TABLE.items():
        for line in table.strip().split("\n"):
            kind, word, *opcodes = line.split()
            words[word] = ScratchWord(word, category, cast(BlockKind, kind), tuple(opcodes))
    return words


SCRATCH_WORDS: Mapping[str, ScratchWord] = MappingProxyType(_read_table())
SCRATCH_CATEGORIES: tuple[ScratchCategory, ...] = tuple(_TABLE)
_BY_OPCODE = {opcode: each.word for each in SCRATCH_WORDS.values() for opcode in each.opcodes}


def block_for_opcode(opcode: str) -> str | None:
    """The word; None for menus and for extensions that aren't Scratch's own."""
    return _BY_OPCODE.get(opcode)


def opcode_for_block(word: str) -> str:
    """What Scratch writes today; of `when_clicked`, that of a sprite."""
    return SCRATCH_WORDS[word].opcodes[0]
